// want time n
// want space n
import java.util.*;
import java.util.stream.*;
class Orders {
    record Order(String customer, double amount) {}
    static Map<String, Double> totals(List<Order> orders) {
        return orders.stream().collect(Collectors.groupingBy(Order::customer, Collectors.summingDouble(Order::amount)));
    }
}
