import {get} from '../api/client';

/** States and counts of one thing, as the service last told them. */
export type Facts = Record<string, unknown>;

interface State {
  topic: string;
  id: string;
  facts: Facts;
}

const ASK_EVERY = 5_000;
const TRY_AGAIN = 60_000;

/**
 * What the service tells of while somebody waits: by a stream of events, and while there is none (a bad line, a proxy that holds
 * it back, too many tabs) by asking every few seconds. A page that is not seen has neither.
 */
export class Line {
  private readonly states = new Map<string, Facts>();
  private readonly listeners = new Set<() => void>();
  private source?: EventSource;
  private asking?: number;
  private again?: number;
  private connectedBefore = false;

  start(): void {
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.look);
    this.hangUp();
  }

  facts(topic: string, id: string): Facts | undefined {
    return this.states.get(`${topic} ${id}`);
  }

  /** Ids of a topic, in one text, so that the same ids are the same value. */
  ids(topic: string): string {
    return [...this.states.keys()].filter(key => key.startsWith(`${topic} `)).map(key => key.slice(topic.length + 1)).join(' ');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private look = (): void => {
    this.hangUp();
    if (!document.hidden) {
      this.connect();
    }
  };

  private connect = (): void => {
    window.clearTimeout(this.again);
    this.source?.close();
    const source = new EventSource('/api/v1/progress/events');
    this.source = source;
    source.onopen = () => {
      this.stopAsking();
      // what ended while there was no line is not in a stream that begins anew
      if (this.connectedBefore) {
        void this.ask();
      }
      this.connectedBefore = true;
    };
    source.addEventListener('state', event => this.take([JSON.parse((event as MessageEvent<string>).data)]));
    source.addEventListener('missed', () => void this.ask());
    source.onerror = () => {
      this.startAsking();
      // refused: the browser does not try again by itself
      if (source.readyState === EventSource.CLOSED) {
        this.again = window.setTimeout(this.connect, TRY_AGAIN);
      }
    };
  };

  private hangUp(): void {
    window.clearTimeout(this.again);
    this.stopAsking();
    this.source?.close();
    this.source = undefined;
  }

  private startAsking(): void {
    if (this.asking === undefined) {
      void this.ask();
      this.asking = window.setInterval(() => void this.ask(), ASK_EVERY);
    }
  }

  private stopAsking(): void {
    window.clearInterval(this.asking);
    this.asking = undefined;
  }

  private async ask(): Promise<void> {
    try {
      this.take((await get<{items: State[]}>('/progress')).items);
    } catch {
      // the next time comes
    }
  }

  private take(told: State[]): void {
    told.forEach(({topic, id, facts}) => this.states.set(`${topic} ${id}`, facts));
    this.listeners.forEach(listener => listener());
  }
}
