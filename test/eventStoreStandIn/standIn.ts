import gossipCalls from "@eventstore/db-client/generated/gossip_grpc_pb.js";
import gossip from "@eventstore/db-client/generated/gossip_pb.js";
import featureCalls from "@eventstore/db-client/generated/serverfeatures_grpc_pb.js";
import features from "@eventstore/db-client/generated/serverfeatures_pb.js";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import streamCalls from "@eventstore/db-client/generated/streams_grpc_pb.js";
import type streams from "@eventstore/db-client/generated/streams_pb.js";
import {
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerWritableStream,
} from "@grpc/grpc-js";
import { batchAppend } from "./appending.ts";
import { read } from "./reading.ts";
import { Store } from "./store.ts";
import { type Wire, wireTo } from "./wire.ts";

/** A server that speaks as much of EventStoreDB as the adapter needs, in this process, with faults on demand. */
export type StandIn = Readonly<{
  url: string;
  store: Store;
  wire: Wire;
  /** The next so many appends are stored, but the connection is lost before the answer. */
  loseAnswers: (count: number) => void;
  /** The next so many appends are refused because the server is still starting. */
  beNotReady: (count: number) => void;
  stop: () => Promise<void>;
}>;

/** Starts a stand-in on a port of its own. It behaves as a real one of version 24.2 was seen to. */
export async function startStandIn(): Promise<StandIn> {
  const store = new Store();
  const server = new Server({ "grpc.max_receive_message_length": 16 * 1024 * 1024 });
  let answersToLose = 0;
  let refusals = 0;

  const mood = {
    notReady: () => refusals > 0 && refusals-- > 0,
    losesAnswer: () => answersToLose > 0 && answersToLose-- > 0,
    loseConnection: () => wire.cut(),
  };
  server.addService(streamCalls.StreamsService, {
    read: (call: ServerWritableStream<streams.ReadReq, streams.ReadResp>) => void read(call, store),
    batchAppend: (call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>) =>
      batchAppend(call, store, mood),
  });
  server.addService(featureCalls.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
      answer(null, supportedMethods()),
  });
  server.addService(gossipCalls.GossipService, {
    read: (_call: unknown, answer: sendUnaryData<gossip.ClusterInfo>) => answer(null, oneLeader(wire.port)),
  });

  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  const wire = await wireTo(port);
  return {
    url: `esdb://127.0.0.1:${wire.port}?tls=false`,
    store,
    wire,
    loseAnswers: (count) => {
      answersToLose = count;
    },
    beNotReady: (count) => {
      refusals = count;
    },
    stop: async () => {
      await wire.close();
      server.forceShutdown();
    },
  };
}

function supportedMethods(): features.SupportedMethods {
  const method = (name: string, more: string[]) =>
    new features.SupportedMethod()
      .setServiceName("event_store.client.streams.streams")
      .setMethodName(name)
      .setFeaturesList(more);
  return new features.SupportedMethods()
    .setEventStoreServerVersion("24.2.0")
    .setMethodsList([method("batchappend", ["deadline_duration"]), method("read", ["position", "events"])]);
}

function oneLeader(port: number): gossip.ClusterInfo {
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString("3f2a1c6e-5b7d-4a7e-9c1e-0d5a4b3c2d1e"))
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress("127.0.0.1").setPort(port));
  return new gossip.ClusterInfo().setMembersList([member]);
}
