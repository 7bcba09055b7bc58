import { type MemberRole, memberRoles } from "#app/domain/identity/organisation.ts";
import { m } from "#app/i18n/generated/messages.js";
import { memberRoleLabel } from "#app/i18n/house-labels.ts";

const does: Record<MemberRole, () => string> = {
  owner: m.members_role_owner,
  approver: m.members_role_approver,
  editor: m.members_role_editor,
  viewer: m.members_role_viewer,
};

/** The roles to choose from, each with what it may do. */
export const roleOptions = () => memberRoles.map((value) => ({ value, label: memberRoleLabel[value](), hint: does[value]() }));
