import { BarcodeDetector, prepareZXingModule } from "barcode-detector/ponyfill";

/** Reads a QR code from a picture or a running video: its text, or null where none is in view. */
export type ReadQr = (picture: HTMLVideoElement) => Promise<string | null>;

/** The address of what reads QR codes where the browser itself cannot; served by us. */
export const qrReaderAsset = new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href;

/** Loads what reads QR codes, from our own server. Rejects when it cannot be loaded. */
export async function loadQrReader(): Promise<ReadQr> {
  await prepareZXingModule({ overrides: { locateFile: () => qrReaderAsset }, fireImmediately: true });
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (picture) => {
    const [found] = await detector.detect(picture);
    return found?.rawValue ?? null;
  };
}
