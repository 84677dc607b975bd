// want time n log n
// want space n
class Solution {
    public int[][] merge(int[][] intervals) {
        Arrays.sort(intervals, (a, b) -> Integer.compare(a[0], b[0]));
        LinkedList<int[]> merged = new LinkedList<>();
        for (int[] it : intervals) {
            if (merged.isEmpty() || merged.getLast()[1] < it[0]) merged.add(it);
            else merged.getLast()[1] = Math.max(merged.getLast()[1], it[1]);
        }
        return merged.toArray(new int[merged.size()][]);
    }
}
