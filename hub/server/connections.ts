/**
 * Knows which connections have a request under way. Node's own `closeIdleConnections` spares those that have not sent
 * any request yet, and browsers open such connections ahead of need.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  /** Ends every connection without a request under way. */
  closeIdle(): void;
  closeAll(): void;
}

/** Follows the connections of a server that does not listen yet. */
export function followConnections(server: Server): Connections {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.on('close', () => busy.delete(socket));
  });
  const close = (socket: Socket) => void socket.destroy();
  return {
    closeIdle: () => [...open].filter((socket) => !busy.has(socket)).forEach(close),
    closeAll: () => [...open].forEach(close),
  };
}
