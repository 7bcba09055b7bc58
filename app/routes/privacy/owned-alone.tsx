import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Content } from "#app/ui/content.tsx";

interface Owned {
  name: string;
  /** It was never verified. */
  withdrawable: boolean;
}

interface First {
  houses: Owned[];
  says: string;
  at: string;
  place: string;
}

/** Houses, what is done about them first, and where. */
const First = ({ houses, says, at, place }: First) =>
  houses.length > 0 && (
    <>
      <p>{says}</p>
      <ul>
        {houses.map(({ name }) => (
          <li key={name}>
            <Content>{name}</Content>
          </li>
        ))}
      </ul>
      <p>
        <a href={at}>{place}</a>
      </p>
    </>
  );

/** What the only owner of a house does first: hands it over, or takes back the registration of one that was never verified. */
export const OwnedAlone = ({ owned }: { owned: Owned[] }) => (
  <>
    <First houses={owned.filter(({ withdrawable }) => !withdrawable)} says={m.mydata_erase_owned()} at={paths.members()} place={m.members_title()} />
    <First houses={owned.filter(({ withdrawable }) => withdrawable)} says={m.mydata_erase_unverified()} at={paths.organisations()} place={m.houses_mine()} />
  </>
);
