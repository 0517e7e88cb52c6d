/** Records of requests in flight, reused. */
export interface RequestRecords {
  readonly server: Int32Array;
  readonly arrival: Float64Array;
  /** When the event that counts will come: infinite while the request waits, −1 once it has ended. */
  readonly endsAt: Float64Array;
  readonly isLost: Uint8Array;
  /** Events still in the queue, those that no longer count included. */
  readonly events: Int32Array;
}

/**
 * Room for records of requests, which are numbers into these arrays: no object is made for a request.
 *
 * @param room records to make room for
 * @param old records to take over, when more room is needed
 * @returns the records
 * @example createRecords(16).arrival.length // 16
 */
export function createRecords(room: number, old?: RequestRecords): RequestRecords {
  const records = {
    server: new Int32Array(room),
    arrival: new Float64Array(room),
    endsAt: new Float64Array(room),
    isLost: new Uint8Array(room),
    events: new Int32Array(room),
  };
  if (!old) return records;
  records.server.set(old.server);
  records.arrival.set(old.arrival);
  records.endsAt.set(old.endsAt);
  records.isLost.set(old.isLost);
  records.events.set(old.events);
  return records;
}
