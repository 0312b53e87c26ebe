import QRCode from "qrcode";

const quietZone = 4;

/** A pass as a QR code, dark on white whatever the theme: scanners do not read the reverse. */
export function PassQr({ token }: { token: string }) {
  const { modules } = QRCode.create(token, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * quietZone;
  const dark = Array.from({ length: modules.size ** 2 }, (_, i) => i).filter((i) => modules.data[i]);
  const path = dark
    .map((i) => `M${(i % modules.size) + quietZone} ${Math.floor(i / modules.size) + quietZone}h1v1h-1z`)
    .join("");
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label="The pass as a QR code, for staff to scan"
      shapeRendering="crispEdges"
      className="h-auto w-full max-w-96 rounded-lg"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
