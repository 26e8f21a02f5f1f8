/** A buyer's own live feed: one connection, folded into a view of the show, resumed by Last-Event-ID. */
import type { Socket } from 'node:net';
import { EventStream } from './event-stream.ts';
import { type Endpoint, openSocket } from './socket.ts';
import type { View, Views } from './views.ts';

export interface FeedOptions {
  readonly endpoint: Endpoint;
  readonly from: string | undefined;
  readonly host: string;
  readonly showId: number;
  readonly views: Views;
  readonly onView: (view: View) => void;
  /** Told when the feed begins to flow, and when it has stopped. */
  readonly onFlow: (flows: boolean) => void;
  /** Told how the feed has ended when nobody closed it: the status of a refusal, or 0. */
  readonly onLost: (status: number) => void;
}

const COLON = 58;

export class Feed {
  readonly #options: FeedOptions;
  #socket: Socket | undefined;
  /** What the buyer sees; kept over lost connections. */
  view: View | undefined;
  #flows = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** Connects; the view goes on from where it was. */
  open(): void {
    const { endpoint, from, host, showId } = this.#options;
    const resume = this.view === undefined ? '' : `last-event-id: ${this.view.revision}\r\n`;
    let status = 0;
    const stream = new EventStream({
      onHead: (head) => {
        status = head.status;
        if (status === 200) this.#flow(true);
        else socket.destroy();
      },
      onEvent: (event) => this.#follow(event),
    });
    const socket = openSocket(endpoint, from, {
      onBytes: (bytes) => stream.push(bytes),
      onEnd: () => {
        // Closed on purpose, or replaced by a newer connection.
        if (this.#socket !== socket) return;
        this.#socket = undefined;
        this.#flow(false);
        this.#options.onLost(status);
      },
    });
    this.#socket = socket;
    socket.write(
      `GET /api/v1/shows/${showId}/live HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\n${resume}\r\n`,
    );
  }

  close(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#flow(false);
    socket?.destroy();
  }

  #flow(flows: boolean): void {
    if (flows !== this.#flows) this.#options.onFlow(flows);
    this.#flows = flows;
  }

  #follow(event: Buffer): void {
    // Comments keep the connection alive; `retry: …` comes first.
    if (event[0] === COLON || event.toString('latin1', 0, 6) !== 'event:') return;
    this.view = this.#options.views.follow(this.view, event);
    this.#options.onView(this.view);
  }
}
