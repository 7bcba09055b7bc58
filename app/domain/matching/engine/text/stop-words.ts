/** English words that say nothing about a subject. Chinese needs no list: what is everywhere weighs nothing. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all am an and any are as at be because been before being below between both but by can could did do
  does doing down during each eg etc few for from further had has have having he her here hers him his how i ie if in into is it its
  itself just may me more most my no nor not now of off on once only or other our out over own same she should so some such than that
  the their them then there these they this those through to too under until up upon using used use very via was we were what when
  where which while who whom why will with within would you your`.split(/\s+/u),
);
