/**
 * What a browser opens: the PDFs behind signed links. Read {@link livredebord.web.PdfDownload}. It knows no Mattermost
 * and no account: whoever holds a link that we signed may read those pages until it expires.
 *
 * <p>And what machines ask, send and are told: {@code web.api} is the automation API, {@code web.uplink} and
 * {@code web.mqtt} take what networks' servers send, {@code web.hooks} tells subscribers. They meet only in the
 * interfaces of this package ({@link livredebord.web.Uplinks}, {@link livredebord.web.KeptUplinks},
 * {@link livredebord.web.Deliveries}).
 */
package livredebord.web;
