package co.territoria.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** A store that asks its engine for the plan of each query before it runs it. */
public final class Plans {

    private final DataSource dataSource;
    private final List<String> plans = new ArrayList<>();

    private Plans(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public static Plans of(StoreUnderTest store) {
        return new Plans(store.dataSource());
    }

    /** The plans of the queries since the last call. */
    public List<String> take() {
        List<String> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    public Database database() {
        return new Database((DataSource) proxy(
                DataSource.class,
                dataSource,
                (method, arguments, result) ->
                        result instanceof Connection connection ? connection(connection) : result));
    }

    private Connection connection(Connection connection) {
        return (Connection) proxy(
                Connection.class,
                connection,
                (method, arguments, result) ->
                        result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                                ? statement(connection, statement, sql)
                                : result);
    }

    private PreparedStatement statement(Connection connection, PreparedStatement statement, String sql) {
        TreeMap<Integer, Object[]> set = new TreeMap<>();
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().startsWith("set")
                    && arguments != null
                    && arguments[0] instanceof Integer place
                    && arguments.length >= 2) {
                set.put(place, new Object[] {method, arguments});
            } else if (method.getName().equals("executeQuery") && sql.startsWith("SELECT")) {
                explain(connection, sql, set);
            }
            return invoke(method, statement, arguments);
        };
        return (PreparedStatement)
                Proxy.newProxyInstance(Plans.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, handler);
    }

    private void explain(Connection connection, String sql, TreeMap<Integer, Object[]> set) throws Throwable {
        try (PreparedStatement explained = connection.prepareStatement("EXPLAIN " + sql)) {
            for (Object[] call : set.values()) {
                invoke((Method) call[0], explained, (Object[]) call[1]);
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = explained.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            plans.add(plan.toString());
        }
    }

    private interface Result {

        Object of(Method method, Object[] arguments, Object result) throws SQLException;
    }

    private static Object proxy(Class<?> type, Object target, Result result) {
        return Proxy.newProxyInstance(
                Plans.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> result.of(method, arguments, invoke(method, target, arguments)));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException fault) {
            throw fault.getCause();
        }
    }
}
