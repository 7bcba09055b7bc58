/** Every address that is none of ours; the error boundary says so. */
export const loader = () => {
  throw new Response(null, { status: 404 });
};

export const action = loader;

export default () => null;
