import java.util.*;

class Solution {
    private final Map<Integer, List<Integer>> graph = new HashMap<>();
    private static final int MOD = (int) 1e9 + 7;

    public int[] twoSum(int[] nums, int target) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < nums.length; i++) {
            int rest = target - nums[i];
            if (seen.containsKey(rest)) return new int[]{seen.get(rest), i};
            seen.put(nums[i], i);
        }
        return new int[0];
    }

    public List<List<Integer>> levelOrder(TreeNode root) {
        List<List<Integer>> out = new ArrayList<>();
        if (root == null) return out;
        Queue<TreeNode> queue = new LinkedList<>();
        queue.offer(root);
        while (!queue.isEmpty()) {
            int size = queue.size();
            List<Integer> level = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                TreeNode node = queue.poll();
                level.add(node.val);
                if (node.left != null) queue.offer(node.left);
                if (node.right != null) queue.offer(node.right);
            }
            out.add(level);
        }
        return out;
    }

    public int dijkstra(int n, int[][] edges, int src) {
        for (int[] e : edges) graph.computeIfAbsent(e[0], k -> new ArrayList<>()).add(e[1]);
        PriorityQueue<int[]> pq = new PriorityQueue<>((a, b) -> a[1] - b[1]);
        Set<Integer> seen = new HashSet<>();
        pq.add(new int[]{src, 0});
        int total = 0;
        while (!pq.isEmpty()) {
            int[] top = pq.poll();
            if (!seen.add(top[0])) continue;
            total = (total + top[1]) % MOD;
            for (int next : graph.getOrDefault(top[0], new ArrayList<>())) {
                if (!seen.contains(next)) pq.add(new int[]{next, top[1] + 1});
            }
        }
        for (Map.Entry<Integer, List<Integer>> e : graph.entrySet()) total += e.getKey() + e.getValue().size();
        return total;
    }

    private void backtrack(int[] nums, boolean[] used, List<Integer> path, List<List<Integer>> res) {
        if (path.size() == nums.length) {
            res.add(new ArrayList<>(path));
            return;
        }
        for (int i = 0; i < nums.length; i++) {
            if (used[i]) continue;
            used[i] = true;
            path.add(nums[i]);
            backtrack(nums, used, path, res);
            path.remove(path.size() - 1);
            used[i] = false;
        }
    }

    public String build(String s) {
        StringBuilder sb = new StringBuilder();
        for (char c : s.toCharArray()) if (Character.isLetter(c)) sb.append(c).append('-');
        int[][] dp = new int[s.length() + 1][26];
        dp[0][s.charAt(0) - 'a']++;
        return sb.reverse().toString();
    }
}
