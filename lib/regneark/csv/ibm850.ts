/** The upper half of DOS code page 850. Its Norwegian letters stand where those of 865 do. */
const OEVRE =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const BIT = 8192;

/** Text of old systems, which no TextDecoder knows. */
export function dekodIbm850(bytes: Uint8Array): string {
  let tekst = '';
  for (let i = 0; i < bytes.length; i += BIT) {
    const koder = Array.from(bytes.subarray(i, i + BIT), (byte) =>
      byte < 0x80 ? byte : OEVRE.charCodeAt(byte - 0x80),
    );
    tekst += String.fromCharCode(...koder);
  }
  return tekst;
}
