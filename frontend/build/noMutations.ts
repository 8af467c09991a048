/** Stands in for the query client's queue of mutations. */
export class MutationCache {
  clear(): void {}
  findAll(): [] {
    return [];
  }
  getAll(): [] {
    return [];
  }
  async resumePausedMutations(): Promise<void> {}
}
