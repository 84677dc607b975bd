// want time n
// want space 1
// entry HitCounter.getHits
class HitCounter {
  private q: number[] = [];
  hit(t: number): void {
    this.q.push(t);
  }
  getHits(t: number): number {
    while (this.q.length && this.q[0] <= t - 300) this.q.shift();
    return this.q.length;
  }
}
