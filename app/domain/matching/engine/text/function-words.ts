/**
 * Chinese words that say how something is said and not what about: the closed classes of the language (pronouns and question words, modal and
 * light verbs, prepositions, conjunctions, adverbs of time, degree and denial, particles), no noun among them. For suggestions and
 * for what pages tell alone: the library that a ranking learns from is large enough to tell that they are everywhere; definitions and typical
 * situations are too few.
 */
export const functionWords: readonly string[] =
  `我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 大家 自己 本身 这 那 哪 此 其 该 某 各 每 之 这个 那个 这些 那些 这里 那里 这样 那样 这种 那种 其中 其他 其它 其余 某个 某些 各个 各种 每个
  任何 所有 一个 一些 一种 一样 有些 有的 许多 很多 不少 几个 多少 等 等等 个 些 种
  谁 什么 为什么 怎么 怎么办 怎样 怎么样 如何 为何 何时 何处 哪里 哪些 哪个 几时 是否 能否 可否 吗 呢 吧 啊 呀 嘛 么
  是 有 没有 没 不 未 别 不是 不能 不会 不要 不用 不再 不得 不可 不曾 从未 尚未 并未 并非 无法 没法 能 会 可 可以 可能 能够 应 应该 应当 要 想要 需 需要 须 必须 得 得以 希望 愿意 打算
  进行 开展 予以 加以 给予 作为 成为 属于 具有 存在 得到 使得 包括
  在 于 对 对于 关于 至于 由 由于 从 自从 向 往 把 被 将 让 使 给 跟 和 与 及 以 以及 为 为了 因 因为 通过 经过 根据 按照 随着 除了 除非 除此 之间 之前 之后 之外 之类 以前 以后 以来 以外 以上 以下
  而 且 或 但 若 则 即 如 并 又 也 亦 还 或者 还是 而且 并且 但是 可是 不过 然而 然后 于是 因此 因而 所以 从而 以便 以免 如果 假如 要是 虽然 尽管 即使 无论 不论 不管 只要 只有 既然 不仅 不但 否则 同时
  另外 此外 例如 比如 譬如 甚至 尤其
  都 就 才 再 很 太 更 最 只 只是 只能 就是 也是 都是 正是 还有 也有 都有 已 已经 曾 曾经 正在 即将 将要 目前 现在 一直 总是 经常 常常 往往 有时 偶尔 仍 仍然 依然 仍旧 终于 也许 大概 大约 几乎 非常 十分 特别
  更加 越来越 所 的 地 了 着 们 有关 相关`.split(/\s+/u);

const longestFirst = functionWords.toSorted((one, other) => other.length - one.length);
const anywhere = new RegExp(longestFirst.join("|"), "gu");

/** Where a text has such words: 1 for each of their characters, 0 for all others. */
export function functionWordsIn(text: string): Uint8Array {
  const found = new Uint8Array(text.length);
  for (const { 0: word, index } of text.matchAll(anywhere)) found.fill(1, index, index + word.length);
  return found;
}
