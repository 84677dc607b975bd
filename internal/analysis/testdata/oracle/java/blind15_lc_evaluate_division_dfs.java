// kind function
// want time n^2
class Solution {
    private Map<String, Map<String, Double>> g = new HashMap<>();
    public double[] calcEquation(List<List<String>> equations, double[] values, List<List<String>> queries) {
        for (int i = 0; i < values.length; i++) {
            String a = equations.get(i).get(0), b = equations.get(i).get(1);
            g.computeIfAbsent(a, k -> new HashMap<>()).put(b, values[i]);
            g.computeIfAbsent(b, k -> new HashMap<>()).put(a, 1 / values[i]);
        }
        double[] res = new double[queries.size()];
        for (int i = 0; i < res.length; i++) {
            res[i] = dfs(queries.get(i).get(0), queries.get(i).get(1), new HashSet<>());
        }
        return res;
    }
    private double dfs(String a, String b, Set<String> seen) {
        if (!g.containsKey(a)) return -1;
        if (a.equals(b)) return 1;
        seen.add(a);
        for (Map.Entry<String, Double> e : g.get(a).entrySet()) {
            if (!seen.contains(e.getKey())) {
                double r = dfs(e.getKey(), b, seen);
                if (r != -1) return r * e.getValue();
            }
        }
        return -1;
    }
}
