import { Eraser } from 'lucide-react';
import { useEffect, useRef, type PointerEvent } from 'react';
import { Button } from './button.tsx';
import './signature-pad.css';

/** Size of the picture, px: twice that on the screen, so that thin strokes stay sharp. */
const WIDTH = 960;
const HEIGHT = 192;
const STROKE = 4;

/** Strokes shorter than this in all are a touch by accident, px of the picture. */
const LEAST = 40;

interface SignaturePadProps {
  readonly label: string;
  readonly hint: string;
  readonly clearWord: string;
  /**
   * What is on it after each stroke, a PNG that is still being made: who goes on at once has to wait for it. Null in
   * place of the promise while there is nothing on it, and out of it when the engine could not make one.
   */
  readonly onChange: (picture: Promise<Blob | null> | null) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Paper to sign on with pen, finger or mouse. */
export function SignaturePad({ label, hint, clearWord, onChange }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<Point | null>(null);
  const drawn = useRef(0);

  useEffect(() => whiten(canvas.current), []);

  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = last.current;
    if (from === null || !event.isPrimary) return;
    const to = pointOf(event);
    line(event.currentTarget, from, to);
    drawn.current += Math.hypot(to.x - from.x, to.y - from.y);
    last.current = to;
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (last.current === null) return;
    last.current = null;
    if (drawn.current >= LEAST) onChange(pictureOf(event.currentTarget));
  };
  const clear = () => {
    whiten(canvas.current);
    drawn.current = 0;
    onChange(null);
  };

  return (
    <div className="signature">
      <div className="signature-head">
        <span className="field-label">{label}</span>
        <Button look="quiet" icon={Eraser} onPress={clear}>
          {clearWord}
        </Button>
      </div>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={label}
        onPointerDown={start}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <p className="field-hint">{hint}</p>
    </div>
  );
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Where on the picture a pointer is, px. */
function pointOf(event: PointerEvent<HTMLCanvasElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - left) * WIDTH) / width,
    y: ((event.clientY - top) * HEIGHT) / height,
  };
}

function line(canvas: HTMLCanvasElement, from: Point, to: Point): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.strokeStyle = '#14171c';
  context.lineWidth = STROKE;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

function whiten(canvas: HTMLCanvasElement | null): void {
  const context = canvas?.getContext('2d') ?? null;
  if (context === null) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
}
