// The square that a telephone scans to open an address.
import QRCode from 'qrcode'

const LOOK = { errorCorrectionLevel: 'M', margin: 2 } as const

/** What an `img` takes as its source. */
export async function squareOf(address: string): Promise<string> {
  const drawing = await QRCode.toString(address, { ...LOOK, type: 'svg' })
  return `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`
}
