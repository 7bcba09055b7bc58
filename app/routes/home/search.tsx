import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

/** One field, three places to look: each button sends it to its own list. */
export const HomeSearch = () => (
  <form className="home-search" role="search" action={paths.scenarios()} aria-label={m.home_search()}>
    <label htmlFor="home-q">{m.home_search()}</label>
    <input className="input" id="home-q" type="search" name="q" maxLength={100} placeholder={m.home_search_example()} />
    <div className="actions">
      <Button>{m.home_search_scenarios()}</Button>
      <Button look="secondary" formAction={paths.products()}>
        {m.home_search_products()}
      </Button>
      <Button look="secondary" formAction={paths.capabilities()}>
        {m.home_search_capabilities()}
      </Button>
    </div>
  </form>
);
