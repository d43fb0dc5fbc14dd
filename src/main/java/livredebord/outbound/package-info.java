/**
 * The one door through which the service calls anybody by HTTP: Mattermost, subscribers, the horn, a Signal K server, the
 * second place, the authority that stamps. Read {@link livredebord.outbound.Outbound}; whom it calls is a
 * {@link livredebord.outbound.Target}, made of a setting and never of what somebody typed, and what for and at what cost
 * is a {@link livredebord.outbound.Call}.
 *
 * <p>It stands on Vert.x, whose client is told apart to which address it connects and whose certificate it wants to see;
 * the JDK's asks for a name's address once more by itself, after whoever checked it. It has one thread of its own, so that
 * a slow receiver holds up none of the doors, and set-up, which runs without the service, goes through it too.
 *
 * <p>What is no HTTP is not here: a line to an instrument is a plain socket that is only listened to, and the watch on
 * certificates says nothing to whom it looks at.
 */
package livredebord.outbound;
