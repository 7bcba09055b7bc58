import { type FileKind, fileKinds } from "#app/domain/file/file-kind.ts";
import { paths } from "#app/paths.ts";
import { Content, RecordNumber } from "./content.tsx";
import { Instant } from "./deadline.tsx";
import { formatSize } from "./format.ts";

export interface FileShown {
  id: string;
  name: string;
  kind: FileKind;
  size: number;
  sha256: string;
  sentBy: string;
  sentAt: Date;
}

/** Files with what is known of each, and the way to save them. */
export const FileRows = ({ files }: { files: readonly FileShown[] }) => (
  <ul className="files">
    {files.map(({ id, name, kind, size, sha256, sentBy, sentAt }) => (
      <li key={id}>
        <a href={paths.file(id)} lang="zh-CN" download>
          {name}
        </a>
        <p className="small muted">
          {fileKinds[kind].extensions[0].toUpperCase()} · {formatSize(size)} · <Content>{sentBy}</Content> · <Instant at={sentAt} />
        </p>
        <p className="small muted">
          SHA-256 <RecordNumber>{sha256}</RecordNumber>
        </p>
      </li>
    ))}
  </ul>
);
