/** What React 18 answers by drawing the page at once, wherever it is with it. */
const drawsAtOnce =
  "auxclick change click compositionend compositionstart contextmenu copy cut dblclick dragend dragstart drop input keydown keypress keyup mousedown mouseup paste pointercancel pointerdown pointerup reset submit textInput touchcancel touchend touchstart";

/**
 * Keeps what people do from React until their page has come alive, and answers with what ends that. Remix reads the page's data while it draws for the
 * first time, outside any boundary: a key or a click just then would end in React's error 345. Until then the page does what it does without scripts.
 */
export function keepFromReact(): () => void {
  const alive = new AbortController();
  for (const type of drawsAtOnce.split(" "))
    window.addEventListener(type, (event) => event.stopPropagation(), { capture: true, passive: true, signal: alive.signal });
  return () => alive.abort();
}
