export const recordDemo = async (_given: unknown): Promise<void> => {};
