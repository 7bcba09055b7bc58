import { m } from "#app/i18n/generated/messages.js";

/** The house's mark: a seal with 安 in it. */
export const Brand = () => (
  <>
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect x="1.5" y="1.5" width="29" height="29" rx="2" fill="#b3261e" />
      <path
        d="M16 6v3M8 13V9.5h16V13M7 17h18M14 11.5c-1 4-2.5 7-4 9 4 .8 8 2.200 12 5M20.500 17c-1.500 5-5.500 8-11.500 9.500"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    <span className="words">
      <span lang="zh-CN">安场</span> <small>{m.ui_brand()}</small>
    </span>
  </>
);
