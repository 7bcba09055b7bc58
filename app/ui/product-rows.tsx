import { evidenceLevels } from "#app/domain/product/evidence.ts";
import type { ListedProduct } from "#app/domain/product/listed-product.ts";
import { m } from "#app/i18n/generated/messages.js";
import { paths } from "#app/paths.ts";
import { EntryMark } from "./entry-mark.tsx";
import { EvidenceMark } from "./evidence-mark.tsx";

const strongestFirst = [...evidenceLevels].reverse();

/** Products as rows that read like sentences: what, one line of what for, then who, how, what it can do and who says so. `within` a page of their vendor. */
export function ProductRows({
  products,
  within = false,
  heading: Heading = within ? "h3" : "h2",
}: {
  products: ListedProduct[];
  within?: boolean;
  heading?: "h2" | "h3";
}) {
  return (
    <ul className="rows-list">
      {products.map((product) => (
        <li key={product.number}>
          <Heading>
            <a href={paths.product(product.number)} lang="zh-CN">
              {product.name}
            </a>
          </Heading>
          <p className="about" lang="zh-CN">
            {product.summary}
          </p>
          <p className="meta">
            {!within && (
              <a href={paths.vendor(product.creditCode)} lang="zh-CN">
                {product.vendor}
              </a>
            )}
            <span>{product.kind}</span>
            <span>{m.products_delivered_as({ ways: product.deliveryModels.join(m.products_comma()) })}</span>
            <span>{product.priceModel}</span>
          </p>
          <p className="meta">
            <span>{capabilityWords(product)}</span>
          </p>
          <p className="meta">
            {product.entry && <EntryMark number={product.entry} />}
            {strongestFirst.map((level) => product.evidence[level] && <EvidenceMark key={level} level={level} count={product.evidence[level]} />)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function capabilityWords({ capabilities, claimed }: ListedProduct) {
  const names = capabilities.join(m.products_comma());
  return claimed > capabilities.length ? m.products_capabilities_more({ names, more: claimed - capabilities.length }) : m.products_capabilities_all({ names });
}
