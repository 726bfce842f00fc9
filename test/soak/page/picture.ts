/** A picture nobody else takes: the step's mark is drawn into it. PNG. */
export function drawMark(mark: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(240, 60);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the engine draws nothing');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = 'black';
  pen.font = '24px sans-serif';
  pen.fillText(mark, 8, 38);
  return canvas.convertToBlob({ type: 'image/png' });
}
