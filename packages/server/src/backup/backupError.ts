/** Why a backup cannot be made, or not be restored, in a sentence for the person who asked for it. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}
