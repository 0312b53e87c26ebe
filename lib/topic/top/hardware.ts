import type { TopTopic } from "@/lib/topic/topic";

export const hardware = {
  slug: "hardware",
  title: "Hardware",
  line: "Machines one can hold, open and mend.",
  tags: "hardware gadget openhardware opensourcehardware robot robotics robotik robotique robótica drone drohne repair repairing repaircafe reparieren teardown ifixit ros2",
  repositoryTopics: "ros robot-arm px4 ardupilot",
  below: [
    {
      slug: "electronics",
      title: "Electronics",
      tags: "electronics elektronik électronique electronica eletrônica arduino esp32 esp8266 raspberrypi raspberrypipico stm32 microcontroller mikrocontroller soldering löten pcb pcbdesign kicad fpga oscilloscope badgelife solderingiron riscv",
      languages: "Verilog, SystemVerilog, VHDL, Bluespec",
      repositoryTopics: "platformio arduino-library esp-idf zephyr-rtos hdl kicad-library rp2040",
    },
    {
      slug: "3d-printing",
      title: "3D printing",
      tags: "3dprinting 3dprint 3dprinted 3dprinter 3ddruck 3ddrucker impression3d impresion3d impressão3d prusa bambulab voron printables resinprinting openscad freecad cad lasercutting lasercutter cnc cncrouter functionalprint",
      languages: "OpenSCAD, G-code",
      repositoryTopics: "3d-models klipper marlin octoprint slicer build123d cadquery",
    },
    {
      slug: "smart-homes",
      title: "Smart homes",
      tags: "smarthome homeassistant homeautomation hausautomation hausautomatisierung domotique domotica zigbee zwave esphome iot internetofthings openhab iobroker homekit tasmota",
      repositoryTopics: "hacs mqtt home-assistant-component homebridge",
    },
    {
      slug: "retro-computing",
      title: "Old computers",
      tags: "retrocomputing retrocomputer vintagecomputing vintagecomputers commodore commodore64 c64 amiga amiga500 atari atarist zxspectrum apple2 appleii msdos windows95 vintageapple marchintosh septandy dosbox vcfe demoscene homecomputer heimcomputer z80 6502 bbcmicro msx",
      repositoryTopics: "6502-assembly cpm",
    },
    {
      slug: "amateur-radio",
      title: "Radio",
      tags: "amateurradio hamradio amateurfunk radioamateur radioamador radioaficionado hamr cwmorse morsecode potaradio parksontheair summitsontheair sdr softwaredefinedradio shortwave kurzwelle swl meshtastic lorawan meshcore cbfunk dxing ft8 antenna radio",
      repositoryTopics: "rtl-sdr gnuradio aprs dmr",
    },
    {
      slug: "devices",
      title: "Computers, phones and keyboards",
      tags: "computer ordinateur ordenador computador pcbuild pcbuilding pchardware laptop frameworklaptop macbook macos windows11 gpu cpu keyboard tastatur mechanicalkeyboard mechkeys ergomech customkeyboard amd nvidia minipc phone smartphone téléphone iphone ipad pixelphone fairphone grapheneos lineageos sailfishos postmarketos calyxos smartwatch applewatch pebble ereader kindle kobo headphones kopfhörer earbuds hifi audiophile",
      repositoryTopics:
        "qmk qmk-firmware zmk-config keyboard-layout hackintosh custom-rom magisk wear-os watchface",
    },
  ],
} as const satisfies TopTopic;
