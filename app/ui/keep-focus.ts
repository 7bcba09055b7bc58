/** Keeps the focus in a list whose row goes away with the button that was pressed: what it answers is to be called once that has happened. */
export function keepFocus(pressed: HTMLButtonElement) {
  const section = pressed.closest("section");
  const alike = () => [...(section?.querySelectorAll<HTMLButtonElement>("button") ?? [])].filter(({ name }) => name === pressed.name);
  const [place, held] = [alike().indexOf(pressed), document.activeElement === pressed];
  return () => {
    if (!held || pressed.isConnected) return;
    const left = alike();
    (left[place] ?? left.at(-1) ?? section?.querySelector<HTMLElement>("h2"))?.focus();
  };
}
