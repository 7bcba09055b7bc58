/** Every address that is none of ours; the error boundary says so. */
const nothingHere = () => {
  throw new Response(null, { status: 404 });
};

export function loader() {
  nothingHere();
}

export function action() {
  nothingHere();
}

export default function NotFound() {
  return null;
}
