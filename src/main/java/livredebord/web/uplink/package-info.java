/**
 * What trackers and sensors send by the server of their network: read {@link livredebord.web.uplink.Clerk} first, then
 * {@link livredebord.web.uplink.Shapes}. Such a server asks once, waits five seconds and does not ask again: so the message
 * is kept as it came, answered, and noted by a thread of its own, as often as it takes, under a key by which it is noted
 * once. What it is, is told by its shape; what its values mean, only by names whose unit is beyond doubt.
 */
package livredebord.web.uplink;
