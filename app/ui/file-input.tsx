import { extensionsOf, type FileKind, largestFile } from "#app/domain/file/file-kind.ts";
import { m } from "#app/i18n/generated/messages.js";
import { betweenSentences } from "./content.tsx";
import { describedBy, Field, type FieldState, type FieldWords, isWrong } from "./field.tsx";
import { formatSize } from "./format.ts";

/** A file to choose: which kinds and how large a one is said before. */
export function FileInput({ field, kinds, hint, ...words }: { field: FieldState; kinds: readonly FileKind[] } & FieldWords) {
  const extensions = extensionsOf(kinds);
  const said = (
    <>
      {hint}
      {hint && betweenSentences()}
      {m.files_limits({ kinds: extensions.map((one) => one.toUpperCase()).join(" · "), size: formatSize(largestFile) })}
    </>
  );
  return (
    <Field field={field} {...words} hint={said}>
      <input
        className="input"
        type="file"
        id={field.id}
        name={field.name}
        accept={extensions.map((one) => `.${one}`).join(",")}
        aria-invalid={isWrong(field) || undefined}
        aria-describedby={describedBy(field, said)}
      />
    </Field>
  );
}
