/**
 * What gateways publish to a broker of MQTT, as Meshtastic's do: read {@link livredebord.web.mqtt.BrokerListening}. Nothing
 * of it can ask by HTTP, so we go and fetch it; from there on it is an uplink like any other.
 *
 * <p>Vert.x speaks MQTT 3.1.1 for us ({@link livredebord.web.mqtt.Session}). What is delivered at least once is acknowledged
 * when it is kept, and the broker keeps for us what is published while we are away.
 */
package livredebord.web.mqtt;
