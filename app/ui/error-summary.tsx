import { m } from "#app/i18n/generated/messages.js";
import { Sentence } from "./content.tsx";
import { Icon } from "./icons.tsx";

/** All that is wrong with a form, at its top, each line a link to its field; or why it was not taken as a whole. It takes the focus when the page opens. */
export function ErrorSummary({ errors }: { errors: { id: string; message: string }[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Icon name="alert" />
        {errors.some(({ id }) => id) ? m.ui_error_summary({ count: errors.length }) : m.ui_error_summary_whole()}
      </h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? (
              <a href={`#${id}`}>
                <Sentence>{message}</Sentence>
              </a>
            ) : (
              <Sentence>{message}</Sentence>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
