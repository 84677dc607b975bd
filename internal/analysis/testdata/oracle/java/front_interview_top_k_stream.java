// want time n log n
// want space n
class Solution {
    public List<String> topKFrequent(String[] words, int k) {
        Map<String, Long> freq = Arrays.stream(words).collect(Collectors.groupingBy(w -> w, Collectors.counting()));
        return freq.entrySet().stream()
            .sorted((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey().compareTo(b.getKey()) : Long.compare(b.getValue(), a.getValue()))
            .limit(k)
            .map(Map.Entry::getKey)
            .collect(Collectors.toList());
    }
}
