/** Says who is asking from now on; nobody when null. Stands in for signing in. */
export async function choosePerson(personId: string | null): Promise<void> {
  const answer = await fetch("/who-am-i", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ personId }),
  });
  if (!answer.ok) throw new Error(`The ledger did not take note of who you are (${answer.status}).`);
}
