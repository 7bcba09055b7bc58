import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content } from "#app/ui/content.tsx";

interface Owned {
  name: string;
  /** It was never verified. */
  withdrawable: boolean;
}

const Names = ({ owned }: { owned: Owned[] }) => (
  <ul>
    {owned.map(({ name }) => (
      <li key={name}>
        <Content>{name}</Content>
      </li>
    ))}
  </ul>
);

/** What the only owner of a house does first: hands it over, or takes back the registration of one that was never verified. */
export function OwnedAlone({ owned }: { owned: Owned[] }) {
  const [unverified, others] = [owned.filter(({ withdrawable }) => withdrawable), owned.filter(({ withdrawable }) => !withdrawable)];
  return (
    <>
      {others.length > 0 && (
        <>
          <p>{m.mydata_erase_owned()}</p>
          <Names owned={others} />
          <p>
            <a href={paths.members()}>{m.members_title()}</a>
          </p>
        </>
      )}
      {unverified.length > 0 && (
        <>
          <p>{m.mydata_erase_unverified()}</p>
          <Names owned={unverified} />
          <p>
            <a href={paths.organisations()}>{m.houses_mine()}</a>
          </p>
        </>
      )}
    </>
  );
}
