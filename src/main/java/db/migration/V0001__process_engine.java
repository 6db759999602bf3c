package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The process engine's tables, made by the create scripts that its jar ships for each database. */
public class V0001__process_engine extends BaseJavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String dialect = product.equals("PostgreSQL") ? "postgres" : "h2";
        try (Statement statement = context.getConnection().createStatement()) {
            for (String part : PARTS) {
                statement.execute(
                        script("org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql"));
            }
        }
    }

    private String script(String path) throws IOException {
        try (InputStream sql = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (sql == null) {
                throw new IOException("The engine's jar holds no " + path);
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
