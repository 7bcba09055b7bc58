/** Neighbouring pages of one subject. */
export const Tabs = ({ label, tabs, current }: { label: string; tabs: { href: string; label: string }[]; current: string }) => (
  <nav className="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} {...(tab.href === current && { "aria-current": "page" as const })}>
        {tab.label}
      </a>
    ))}
  </nav>
);
