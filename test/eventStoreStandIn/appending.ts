import shared from "@eventstore/db-client/generated/shared_pb.js";
import status from "@eventstore/db-client/generated/status_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import type { ServerDuplexStream } from "@grpc/grpc-js";
import type { Expected, Outcome, Proposed, Store } from "./store.ts";

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

/** What the server does with an append, besides storing it. */
export type Mood = Readonly<{
  /** Whether the next append is refused because the server is still starting. */
  notReady: () => boolean;
  /** Whether the next append is stored, and the connection then lost before it is answered. */
  losesAnswer: () => boolean;
  loseConnection: () => void;
}>;

type Batch = { options: streams.BatchAppendReq.Options | undefined; events: Proposed[] };

/** Takes appends as they come on one long call, and answers each by its correlation id. */
export function batchAppend(call: Call, store: Store, mood: Mood): void {
  const batches = new Map<string, Batch>();
  call.on("error", () => {});
  call.on("end", () => call.end());
  call.on("data", (request: streams.BatchAppendReq) => {
    const correlation = request.getCorrelationId()?.getString() ?? "";
    const batch = batches.get(correlation) ?? { options: request.getOptions(), events: [] };
    batches.set(correlation, batch);
    batch.events.push(...request.getProposedMessagesList().map(proposed));
    if (!request.getIsFinal()) return;
    batches.delete(correlation);
    const identifier = batch.options?.getStreamIdentifier();
    const answer = new streams.BatchAppendResp()
      .setCorrelationId(new shared.UUID().setString(correlation))
      .setStreamIdentifier(identifier);
    if (mood.notReady()) return void call.write(answer.setError(refusal("Server Is Not Ready", undefined)));
    const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString("utf8");
    const outcome = store.append(name, expectedOf(batch.options), batch.events);
    if (mood.losesAnswer()) return mood.loseConnection();
    call.write(withOutcome(answer, outcome));
  });
}

function proposed(message: streams.BatchAppendReq.ProposedMessage): Proposed {
  const metadata = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? "",
    type: metadata.get("type") ?? "",
    contentType: metadata.get("content-type") ?? "",
    data: Uint8Array.from(message.getData_asU8()),
    metadata: Uint8Array.from(message.getCustomMetadata_asU8()),
  };
}

function expectedOf(options: streams.BatchAppendReq.Options | undefined): Expected {
  if (options?.hasNoStream()) return "no_stream";
  if (options?.hasStreamExists()) return "stream_exists";
  return options?.hasStreamPosition() ? BigInt(options.getStreamPosition()) : "any";
}

function withOutcome(answer: streams.BatchAppendResp, outcome: Outcome): streams.BatchAppendResp {
  switch (outcome.outcome) {
    case "stored": {
      const position = outcome.position.toString();
      return answer.setSuccess(
        new streams.BatchAppendResp.Success()
          .setCurrentRevision(outcome.revision.toString())
          .setPosition(new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position)),
      );
    }
    case "wrongRevision": {
      const details = new shared.WrongExpectedVersion();
      if (outcome.current !== undefined) details.setCurrentStreamRevision(outcome.current.toString());
      return answer.setError(
        refusal("Wrong expected version", { name: "WrongExpectedVersion", bytes: details.serializeBinary() }),
      );
    }
    case "tooLarge": {
      const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit);
      return answer.setError(
        refusal("Too large", { name: "MaximumAppendSizeExceeded", bytes: details.serializeBinary() }),
      );
    }
    case "deleted":
      return answer.setError(
        refusal("Deleted", { name: "StreamDeleted", bytes: new shared.StreamDeleted().serializeBinary() }),
      );
  }
}

function refusal(message: string, details: { name: string; bytes: Uint8Array } | undefined): status.Status {
  // The bytes of a status with empty details: the class of details cannot be imported from here.
  const refused = status.Status.deserializeBinary(Uint8Array.of(0x1a, 0x00)).setMessage(message);
  const name = details ? `event_store.client.${details.name}` : "event_store.client.NotReady";
  refused.getDetails()?.pack(details?.bytes ?? new Uint8Array(), name);
  return refused;
}
