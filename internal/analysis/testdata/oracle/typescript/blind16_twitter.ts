// want time n log n
// want space n
// entry Twitter.getNewsFeed
class Twitter {
  private time = 0;
  private tweets = new Map<number, [number, number][]>();
  private follows = new Map<number, Set<number>>();
  postTweet(userId: number, tweetId: number): void {
    if (!this.tweets.has(userId)) this.tweets.set(userId, []);
    this.tweets.get(userId)!.push([this.time++, tweetId]);
  }
  getNewsFeed(userId: number): number[] {
    const users = [userId, ...(this.follows.get(userId) ?? [])];
    const all: [number, number][] = [];
    for (const u of users) {
      for (const t of this.tweets.get(u) ?? []) all.push(t);
    }
    all.sort((a, b) => b[0] - a[0]);
    return all.slice(0, 10).map(([, id]) => id);
  }
}
