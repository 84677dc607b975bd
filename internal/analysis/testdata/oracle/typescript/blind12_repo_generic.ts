// want time n log n
// entry Repo.top
interface Entity { id: string; score: number }
class Repo<T extends Entity> {
  private readonly items = new Map<string, T>();
  save(item: T): void { this.items.set(item.id, item); }
  top(k: number): T[] {
    return Array.from(this.items.values()).sort((a, b) => b.score - a.score).slice(0, k);
  }
}
