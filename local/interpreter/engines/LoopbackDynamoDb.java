import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/**
 * Starts DynamoDB Local on the loopback interface: java LoopbackDynamoDb.java PORT [options of DynamoDB Local]. Port 0
 * takes a free one. DynamoDB Local listens on every interface and has no option for that, so the address is set on the
 * web server inside it. Prints the address once it accepts connections.
 */
public final class LoopbackDynamoDb {
  public static void main(String[] arguments) throws Exception {
    String[] options = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    DynamoDBProxyServer proxy = ServerRunner.createServerFromCommandLineArgs(options);
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    Server server = (Server) field.get(proxy);
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[0]));
    proxy.start();
    System.err.println("listening on http://127.0.0.1:" + connector.getLocalPort());
  }
}
