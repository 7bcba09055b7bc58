import { teamSizes } from "#app/domain/matching/team/team-size.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

interface Options {
  scenario: string;
  filter: { size: number; small: boolean; vendor: string | null };
  vendors: { key: string; name: string }[];
}

/** What a team has to be: a GET form, so that every answer has an address. */
export const TeamOptions = ({ scenario, filter, vendors }: Options) => (
  <form className="team-options" action={paths.scenarioTeams(scenario)} aria-label={m.teams_options()}>
    <div className="field">
      <label htmlFor="size">{m.teams_size()}</label>
      <select className="input" id="size" name="size" defaultValue={filter.size}>
        {teamSizes.map((count) => (
          <option key={count} value={count}>
            {m.teams_size_of({ count })}
          </option>
        ))}
      </select>
    </div>
    <div className="field">
      <label htmlFor="vendor">{m.teams_vendor()}</label>
      <select className="input" id="vendor" name="vendor" defaultValue={filter.vendor ?? ""}>
        <option value="">{m.teams_any_vendor()}</option>
        {vendors.map(({ key, name }) => (
          <option key={key} value={key} lang="zh-CN">
            {name}
          </option>
        ))}
      </select>
    </div>
    <label className="choice">
      <input type="checkbox" name="small" value="yes" defaultChecked={filter.small} />
      <span>{m.teams_small()}</span>
    </label>
    <Button look="secondary">{m.teams_apply()}</Button>
  </form>
);
