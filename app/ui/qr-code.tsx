/** A QR code, black on white whatever the page's colours are. */
export const QrCode = ({ size, path, label }: { size: number; path: string; label: string }) => (
  <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
);
