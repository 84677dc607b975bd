// kind function
// want time n log n
// want space n
import java.util.*;
import java.util.stream.*;
class Report {
    record Sale(String region, double amount) {}
    List<String> top(List<Sale> sales) {
        Map<String, Double> byRegion = new HashMap<>();
        for (Sale s : sales) {
            byRegion.merge(s.region(), s.amount(), Double::sum);
        }
        List<Map.Entry<String, Double>> es = new ArrayList<>(byRegion.entrySet());
        es.sort((a, b) -> Double.compare(b.getValue(), a.getValue()));
        List<String> out = new ArrayList<>();
        for (Map.Entry<String, Double> e : es) {
            out.add(e.getKey() + ": " + e.getValue());
        }
        return out;
    }
}
