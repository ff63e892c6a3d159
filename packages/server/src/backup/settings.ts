import type { Config } from "../config.ts";

/** The settings of a server that are no secret, by the names of the environment, for whoever must set them again. */
export function settingsOf({ port, source, signAfter, backups }: Config): Record<string, string> {
  return {
    PORT: String(port),
    PLANLEDGER_SIGN_AFTER: String(signAfter / 1000),
    ...(source.engine === "eventstore"
      ? { PLANLEDGER_PARTNERSHIP: source.partnership, EVENTSTORE_URL: withoutSecrets(source.url) }
      : {}),
    ...(backups === null
      ? {}
      : {
          PLANLEDGER_BACKUP_TO: backups.to,
          PLANLEDGER_BACKUP_KEYS_TO: backups.keysTo,
          PLANLEDGER_BACKUP_EVERY: String(backups.every / 3_600_000),
          PLANLEDGER_BACKUP_KEEP: String(backups.keep),
        }),
  };
}

/** An address without the name and password in it. */
const withoutSecrets = (url: string) => url.replace(/\/\/[^/@]*@/, "//");
