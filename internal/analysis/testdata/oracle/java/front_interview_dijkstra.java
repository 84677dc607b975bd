// want time n log n
// want space n
class Solution {
    record Edge(int to, int w) {}
    public int networkDelayTime(int[][] times, int n, int k) {
        Map<Integer, List<Edge>> g = new HashMap<>();
        for (int[] t : times) g.computeIfAbsent(t[0], x -> new ArrayList<>()).add(new Edge(t[1], t[2]));
        int[] dist = new int[n + 1];
        Arrays.fill(dist, Integer.MAX_VALUE);
        dist[k] = 0;
        PriorityQueue<int[]> pq = new PriorityQueue<>(Comparator.comparingInt(a -> a[1]));
        pq.offer(new int[]{k, 0});
        while (!pq.isEmpty()) {
            int[] top = pq.poll();
            if (top[1] > dist[top[0]]) continue;
            for (Edge e : g.getOrDefault(top[0], Collections.emptyList())) {
                int nd = top[1] + e.w();
                if (nd < dist[e.to()]) {
                    dist[e.to()] = nd;
                    pq.offer(new int[]{e.to(), nd});
                }
            }
        }
        int ans = 0;
        for (int i = 1; i <= n; i++) ans = Math.max(ans, dist[i]);
        return ans == Integer.MAX_VALUE ? -1 : ans;
    }
}
