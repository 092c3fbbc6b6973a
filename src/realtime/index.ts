/**
 * Streams: events on their way, the channels that carry them, and what is counted meanwhile.
 *
 * @module
 */
export {};
