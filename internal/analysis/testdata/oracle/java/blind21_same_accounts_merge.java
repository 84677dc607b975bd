// want time n log n
// entry accountsMerge
import java.util.*;
class Solution {
    Map<String, String> parent = new HashMap<>();
    String find(String x) {
        if (!parent.get(x).equals(x)) parent.put(x, find(parent.get(x)));
        return parent.get(x);
    }
    public List<List<String>> accountsMerge(List<List<String>> accounts) {
        Map<String, String> owner = new HashMap<>();
        for (List<String> a : accounts)
            for (int i = 1; i < a.size(); i++) {
                parent.putIfAbsent(a.get(i), a.get(i));
                owner.put(a.get(i), a.get(0));
                parent.put(find(a.get(i)), find(a.get(1)));
            }
        Map<String, TreeSet<String>> groups = new HashMap<>();
        for (String e : parent.keySet()) groups.computeIfAbsent(find(e), k -> new TreeSet<>()).add(e);
        List<List<String>> res = new ArrayList<>();
        for (String r : groups.keySet()) {
            List<String> l = new ArrayList<>(groups.get(r));
            l.add(0, owner.get(r));
            res.add(l);
        }
        return res;
    }
}
