// want time n
// entry alienOrder
import java.util.*;
class Solution {
    public String alienOrder(String[] words) {
        Map<Character, Set<Character>> g = new HashMap<>();
        int[] indeg = new int[26];
        for (String w : words) for (char c : w.toCharArray()) g.putIfAbsent(c, new HashSet<>());
        for (int i = 0; i + 1 < words.length; i++) {
            String a = words[i], b = words[i + 1];
            if (a.length() > b.length() && a.startsWith(b)) return "";
            for (int j = 0; j < Math.min(a.length(), b.length()); j++) {
                if (a.charAt(j) != b.charAt(j)) {
                    if (g.get(a.charAt(j)).add(b.charAt(j))) indeg[b.charAt(j) - 'a']++;
                    break;
                }
            }
        }
        Queue<Character> q = new ArrayDeque<>();
        for (char c : g.keySet()) if (indeg[c - 'a'] == 0) q.add(c);
        StringBuilder sb = new StringBuilder();
        while (!q.isEmpty()) {
            char c = q.remove();
            sb.append(c);
            for (char d : g.get(c)) if (--indeg[d - 'a'] == 0) q.add(d);
        }
        return sb.length() == g.size() ? sb.toString() : "";
    }
}
