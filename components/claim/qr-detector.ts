import { BarcodeDetector, prepareZXingModule } from "barcode-detector/ponyfill";

/** Reads a QR code from a picture or a running video: its text, or null where none is in view. */
export type ReadQr = (picture: HTMLVideoElement) => Promise<string | null>;

/** Loads what reads QR codes, from our own server. Rejects when it cannot be loaded. */
export async function loadQrReader(): Promise<ReadQr> {
  const wasm = new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href;
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (picture) => {
    const [found] = await detector.detect(picture);
    return found?.rawValue ?? null;
  };
}
