import { once } from "node:events";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import { type ServerWritableStream, status } from "@grpc/grpc-js";
import type { Store, Stored } from "./store.ts";

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

const { FORWARDS } = streams.ReadReq.Options.ReadDirection;
const CHECKPOINT_EVERY = 32;

/** Answers a read of a stream, a read of `$all`, and a subscription to `$all`. */
export async function read(call: Call, store: Store): Promise<void> {
  const options = call.request.getOptions();
  if (!options) return fail(call, status.INVALID_ARGUMENT, "A read needs options.");
  const stream = options.getStream();
  if (stream) return readStream(call, store, options, stream);
  const all = options.getAll();
  if (!all) return fail(call, status.INVALID_ARGUMENT, "A read needs a stream or all.");

  const given = all.getPosition();
  const start = given ? store.all.findIndex(({ position }) => position === BigInt(given.getCommitPosition())) : 0;
  if (start < 0) return fail(call, status.INVALID_ARGUMENT, "Trying to read from an invalid position.");
  if (options.hasSubscription())
    return subscribe(call, store, options, given ? start + 1 : all.hasEnd() ? store.all.length : 0);

  const inOrder =
    options.getReadDirection() === FORWARDS
      ? store.all.slice(start)
      : store.all.slice(0, given ? start : undefined).toReversed();
  for (const event of inOrder.slice(0, Number(options.getCount()))) if (!(await send(call, answerWith(event)))) return;
  call.end();
}

async function readStream(
  call: Call,
  store: Store,
  options: streams.ReadReq.Options,
  from: streams.ReadReq.Options.StreamOptions,
) {
  const identifier = from.getStreamIdentifier();
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString("utf8");
  const held = store.stream(name);
  if (!held) {
    call.write(
      new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier)),
    );
    return void call.end();
  }
  const revision = from.hasRevision() ? BigInt(from.getRevision()) : undefined;
  const wanted =
    options.getReadDirection() === FORWARDS
      ? held.filter((event) => event.revision >= (revision ?? 0n))
      : held.filter((event) => revision === undefined || event.revision <= revision).toReversed();
  for (const event of wanted.slice(0, Number(options.getCount()))) if (!(await send(call, answerWith(event)))) return;
  call.end();
}

async function subscribe(call: Call, store: Store, options: streams.ReadReq.Options, start: number): Promise<void> {
  const wanted = filterOf(options);
  let wake = () => {};
  const stopListening = store.listen(() => wake());
  call.on("cancelled", () => wake());
  call.write(
    new streams.ReadResp().setConfirmation(
      new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
    ),
  );

  let live = false;
  let skipped = 0;
  for (let index = start; !call.cancelled && !call.destroyed;) {
    const event = store.all[index];
    if (event) {
      index++;
      if (wanted(event)) await send(call, answerWith(event));
      else if (++skipped % CHECKPOINT_EVERY === 0) await send(call, checkpointAt(event));
    } else if (!live) {
      live = true;
      await send(call, new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
    } else {
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  stopListening();
}

function filterOf(options: streams.ReadReq.Options): (event: Stored) => boolean {
  const filter = options.getFilter();
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (!expression) return () => true;
  const subject = (event: Stored) => (byStream ? event.stream : event.type);
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const regex = new RegExp(expression.getRegex());
  return (event) => regex.test(subject(event));
}

function answerWith({
  id,
  stream,
  revision,
  position,
  type,
  contentType,
  created,
  data,
  metadata,
}: Stored): streams.ReadResp {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString("base64")))
    .setStreamRevision(revision.toString())
    .setPreparePosition(position.toString())
    .setCommitPosition(position.toString())
    .setCustomMetadata(metadata)
    .setData(data);
  // The server counts in steps of 100 ns.
  event.getMetadataMap().set("type", type).set("content-type", contentType).set("created", `${created}0000`);
  return new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(event).setCommitPosition(position.toString()),
  );
}

function checkpointAt({ position }: Stored): streams.ReadResp {
  const checkpoint = new streams.ReadResp.Checkpoint()
    .setCommitPosition(position.toString())
    .setPreparePosition(position.toString());
  return new streams.ReadResp().setCheckpoint(checkpoint);
}

/** Sends, and waits until the client takes more; false when it no longer does. */
async function send(call: Call, answer: streams.ReadResp): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(answer)) return true;
  // A call that is given up on does not drain.
  const gone = new AbortController();
  const stop = () => gone.abort();
  call.once("cancelled", stop).once("close", stop);
  await once(call, "drain", { signal: gone.signal }).catch(() => {});
  call.off("cancelled", stop).off("close", stop);
  return !call.cancelled && !call.destroyed;
}

function fail(call: Call, code: status, details: string): void {
  call.emit("error", { code, details });
}
