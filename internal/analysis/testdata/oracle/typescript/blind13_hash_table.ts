// want time 1
// entry HashTable.set
class HashTable<V> {
  private buckets: [string, V][][]
  constructor(private size = 53) {
    this.buckets = Array.from({ length: size }, () => [])
  }
  private hash(key: string): number {
    let total = 0
    for (let i = 0; i < Math.min(key.length, 100); i++) total = (total * 31 + key.charCodeAt(i)) % this.size
    return total
  }
  set(key: string, value: V): void {
    const bucket = this.buckets[this.hash(key)]
    bucket.push([key, value])
  }
}
